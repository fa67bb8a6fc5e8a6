import numpy as np

z = np.array([-3.0, -1.0, -0.25])
a = np.expm1(z)

right = np.exp(z), a + 1
mixed_up = np.exp(a), z + 1

print("    z  exp(z)    a + 1     exp(a)    z + 1")
for row in zip(z, *right, *mixed_up):
    print("{:5.2f}  {:.6f}  {:.6f}  {:.6f}  {:9.6f}".format(*row))

far_slope = np.exp(-40.0)
far_slope_from_output = np.expm1(-40.0) + 1
near_value = np.expm1(-1e-17)
near_value_by_exp = np.exp(-1e-17) - 1

print(f"slope at z = -40: {far_slope:.6e}, from a: {far_slope_from_output}")
print(f"a at z = -1e-17: {near_value}, by exp: {near_value_by_exp}")
